/**
 * Properties of networks in VNNLIB, the text format of network verification: S-expressions that
 * declare inputs X_0, X_1, … and outputs Y_0, Y_1, … and bound them. Of these the box of the inputs
 * is taken, as a domain; constraints on outputs are counted and passed over. A file that bounds its
 * inputs by anything but one box is refused with its line.
 */
package org.reluatlas.study.vnnlib;
