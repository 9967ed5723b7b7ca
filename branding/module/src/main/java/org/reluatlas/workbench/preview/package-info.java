/**
 * The window of the preview: the picture that an export would write, its settings by category, and
 * the export.
 */
package org.reluatlas.workbench.preview;
