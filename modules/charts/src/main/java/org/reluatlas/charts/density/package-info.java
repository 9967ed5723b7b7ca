/**
 * Pictures of more cells than can be drawn as shapes: every pixel has the mean of the areas, and
 * the amount of the lines, that lie in it. In: polygons, segments and dots in the units of a
 * figure. Out: an image in its place in the figure. Time is linear in the cells and the pixels,
 * memory in the pixels; the order of the cells and threads change nothing that can be seen.
 */
package org.reluatlas.charts.density;
