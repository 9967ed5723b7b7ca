/** The colours of regions as the nodes of a graph give them, for drawing. */
package org.reluatlas.gephi.drawing;
