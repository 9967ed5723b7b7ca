/**
 * What a decomposition looks like in the plane of its graph: shapes and colours, for whoever draws
 * them.
 *
 * <p>In: a {@link org.reluatlas.gephi.model.DecomposedNetwork}, and the graph whose columns give
 * colours. Out: {@link org.reluatlas.gephi.drawing.DecompositionShapes} in the coordinates of the
 * graph. In two dimensions all of it is there, in three the edges of the complex, projected; in
 * others the box alone.
 */
package org.reluatlas.gephi.drawing;
