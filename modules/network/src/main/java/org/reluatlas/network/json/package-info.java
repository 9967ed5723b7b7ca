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
 */
package org.reluatlas.network.json;
