/**
 * Solving with a Laplacian, by a Cholesky factor or by conjugate gradients.
 *
 * <p>In: a {@link org.reluatlas.spectral.algebra.GroundedLaplacian} and a limit for the memory.
 * Out: a {@link org.reluatlas.spectral.inverse.LaplacianInverse}. Which of the two ways is taken
 * depends on the graph and the limit only, not on the machine.
 *
 * <p>Right-hand sides must sum to 0 over every component; solutions are unique up to a constant on
 * each component.
 */
package org.reluatlas.spectral.inverse;
