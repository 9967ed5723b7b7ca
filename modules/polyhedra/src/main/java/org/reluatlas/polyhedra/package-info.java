/**
 * The exact polyhedral decomposition of a box by a ReLU network.
 *
 * <p>In: a {@link org.reluatlas.network.ReluNetwork} and a {@link org.reluatlas.polyhedra.Box}.
 * Out: the {@link org.reluatlas.polyhedra.CellComplex} of all faces with their sign vectors, the
 * {@link org.reluatlas.polyhedra.CellGeometry} of its cells, the {@link
 * org.reluatlas.polyhedra.DualGraph} of its regions, the region of any point, and the {@link
 * org.reluatlas.polyhedra.DecisionBoundary} of a classifier.
 *
 * <p>Degenerate arrangements are ordinary input. A cell is split by a neuron only where the neuron
 * takes both signs inside it; a neuron that is identically 0 on a region has bit 0 there and splits
 * nothing; zero sets that meet in one point make one vertex. No tolerance decides a sign: {@link
 * org.reluatlas.polyhedra.Decomposition} says how.
 */
package org.reluatlas.polyhedra;
