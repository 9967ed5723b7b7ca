package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "/a/two-circles/network.onnx, two-circles/network",
    "/a/two-circles/two-circles.onnx, two-circles",
    "/a/moons/checkpoints/best.pt, moons/checkpoints/best",
    "/a/moons/epoch_010.pt, moons/epoch_010",
    "/a/moons/10.pt, moons/10",
    "/a/moons/model_final-v2.pth, moons/model_final-v2",
    "/a/moons/Weights.safetensors, moons/Weights",
    "/a/moons/best-acas.onnx, best-acas",
    "/a/moons/modelling.onnx, modelling",
    "/a/moons/größe.onnx, größe",
    "/runs/run3/model.pt, model"
  })
  void theFirstNameSaysSomething(Path file, String name) {
    assertEquals(name, FileNames.of(file).get(0));
  }

  @Test
  void longerNamesFollow() {
    assertEquals(
        List.of("moons/net", "moons/net.pt", "a/moons/net"),
        FileNames.of(Path.of("/a/moons/net.pt")));
    assertEquals(
        List.of("moons", "moons/moons.pt", "a/moons/moons"),
        FileNames.of(Path.of("/a/moons/moons.pt")));
  }
}
