/**
 * Reads models of Keras: {@code .h5}, and {@code .keras}, which is a zip archive of a configuration
 * and an HDF5 file of weights. The configuration is JSON and decides layers and activations; it
 * names classes, and none of them is run.
 */
package org.reluatlas.network.keras;
