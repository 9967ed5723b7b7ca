package org.reluatlas.gephi.importer;

import org.gephi.io.importer.spi.WizardImporter;

/** File &gt; Import &gt; ReLU network. */
public final class NetworkWizardImporter extends NetworkImporter implements WizardImporter {}
