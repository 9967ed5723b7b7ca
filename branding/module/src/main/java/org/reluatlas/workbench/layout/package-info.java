/** The window that lays the graph out by any {@link org.gephi.layout.spi.LayoutBuilder}. */
package org.reluatlas.workbench.layout;
