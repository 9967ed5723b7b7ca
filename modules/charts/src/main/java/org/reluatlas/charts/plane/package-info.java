/**
 * A decomposition in the plane of its graph: shapes, colours, a painter, the way from a place to a
 * region, and a filtration to play; for any {@link java.awt.Graphics2D}.
 *
 * <p>In: a {@link org.reluatlas.study.Study}. Out: {@link
 * org.reluatlas.charts.plane.DecompositionShapes} in the coordinates of {@link
 * org.reluatlas.polyhedra.DomainProjection}. In two dimensions all of it is there, in three the
 * edges of the complex, projected; in others the box alone.
 */
package org.reluatlas.charts.plane;
