/**
 * Reads ONNX: the few protobuf messages that a network of linear layers needs, the constants among
 * its nodes, and the one path from the input to the output.
 *
 * <p>Messages are views of the bytes of the file, decoded when asked for, so that a file takes the
 * memory of its bytes and of the weights on the path. A path that branches, joins or goes through a
 * node that is no affine map and no ReLU is refused by the name of the node.
 */
package org.reluatlas.network.onnx;
