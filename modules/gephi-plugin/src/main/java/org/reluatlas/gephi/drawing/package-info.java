/** What the nodes of a graph say of the colours of their regions, for whoever draws these. */
package org.reluatlas.gephi.drawing;
