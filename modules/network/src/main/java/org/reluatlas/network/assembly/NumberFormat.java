package org.reluatlas.network.assembly;

import java.nio.ByteBuffer;

/** The stored floating-point formats. Every value of each is a double without rounding. */
public enum NumberFormat {
  /** IEEE half precision. */
  FLOAT16(2) {
    @Override
    double at(ByteBuffer bytes, int position) {
      return half(bytes.getShort(position));
    }
  },
  /** The upper half of a float32. */
  BFLOAT16(2) {
    @Override
    double at(ByteBuffer bytes, int position) {
      return Float.intBitsToFloat(bytes.getShort(position) << 16);
    }
  },
  /** IEEE single precision. */
  FLOAT32(4) {
    @Override
    double at(ByteBuffer bytes, int position) {
      return bytes.getFloat(position);
    }
  },
  /** IEEE double precision. */
  FLOAT64(8) {
    @Override
    double at(ByteBuffer bytes, int position) {
      return bytes.getDouble(position);
    }
  };

  private final int bytesPerNumber;

  NumberFormat(int bytesPerNumber) {
    this.bytesPerNumber = bytesPerNumber;
  }

  /** How many bytes a number takes. */
  public int bytesPerNumber() {
    return bytesPerNumber;
  }

  /** Number {@code index} of the buffer, in its byte order. */
  public double read(ByteBuffer bytes, int index) {
    return at(bytes, index * bytesPerNumber);
  }

  abstract double at(ByteBuffer bytes, int position);

  /** A half-precision number: 1 bit sign, 5 bits exponent, 10 bits fraction. */
  static double half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double magnitude;
    if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = fraction * 0x1p-24;
    } else {
      magnitude = Math.scalb(fraction + 0x400, exponent - 25);
    }
    return bits < 0 ? -magnitude : magnitude;
  }
}
