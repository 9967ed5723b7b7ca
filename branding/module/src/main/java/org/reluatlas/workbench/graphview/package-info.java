/** What the graph view cannot do without the toolbar that Gephi's missing modules give it. */
package org.reluatlas.workbench.graphview;
