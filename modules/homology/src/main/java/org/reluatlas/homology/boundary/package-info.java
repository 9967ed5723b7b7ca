/**
 * Cell complexes over Z2 in flat arrays, and orders of their cells: what the machinery reads.
 *
 * <p>In: arrays of offsets and facets, or of cell ids. Out: {@link
 * org.reluatlas.homology.boundary.BoundaryMatrices} and {@link
 * org.reluatlas.homology.boundary.CellOrder}, both validated when made; wrong arrays are refused
 * with the cell at fault.
 *
 * <p>A complex may be empty, have cells without facets, and cells that are facets of nothing.
 */
package org.reluatlas.homology.boundary;
