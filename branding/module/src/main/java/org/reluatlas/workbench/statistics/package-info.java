/**
 * The window that runs statistics: those of the plugin and Gephi's own, by their interfaces {@link
 * org.gephi.statistics.spi.StatisticsBuilder} and {@link org.gephi.statistics.spi.StatisticsUI}. A
 * run gets its settings in a dialog, shows its progress in the status line and its report in a
 * window, and leaves the report with the workspace.
 */
package org.reluatlas.workbench.statistics;
