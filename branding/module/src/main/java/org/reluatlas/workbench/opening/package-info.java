/**
 * Opens files into new workspaces: from the command line, from File &gt; Open, and by the pages of
 * an {@link org.gephi.io.importer.spi.ImporterWizardUI} in File &gt; Import.
 */
package org.reluatlas.workbench.opening;
