/**
 * The small JSON format of ReLU Atlas, {@code relu-mlp-v1}: a network format that people can read
 * and any language can write.
 *
 * <pre>
 * {"format": "relu-mlp-v1", "arch": [2, 3, 1],
 *  "activation": "relu on all layers but the last",
 *  "layers": [{"W": [[1, 0], [0.5, -1], [0, 1]], "b": [0, 0.25, -1]},
 *             {"W": [[1, -1, 2]], "b": [0]}]}
 * </pre>
 *
 * <p>W has a row per output. Numbers are read to the nearest double, so a double written with 17
 * digits comes back as it was. Other members are ignored.
 *
 * <p>A hidden layer whose units are not all ReLU has a slope left and a slope right of 0 for each
 * row of W, and {@code activation} is {@code slopes}. Here the first unit is a leaky ReLU, the
 * second an absolute value, and the third passes its value on:
 *
 * <pre>
 * {"format": "relu-mlp-v1", "activation": "slopes",
 *  "layers": [{"W": [[1, 0], [0.5, -1], [0, 1]], "b": [0, 0.25, -1],
 *              "slopes": [[0.125, 1], [-1, 1], [1, 1]]},
 *             {"W": [[1, -1, 2]], "b": [0]}]}
 * </pre>
 *
 * <p>In the network units that kink come first in their layer, in the order of the file. A unit
 * with twice the same slope is multiplied by it.
 */
package org.reluatlas.network.json;
