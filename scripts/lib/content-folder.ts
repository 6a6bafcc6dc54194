export { type ContentFolder, contentFolder, fileNames, PROJECT_ROOT as HOUSE, readFolder } from '../../src/integration/content-folder.ts';
