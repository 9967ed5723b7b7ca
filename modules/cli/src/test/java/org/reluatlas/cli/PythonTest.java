package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** The Python module, where there is a Python with NumPy; skipped elsewhere. */
@DisabledOnOs(OS.WINDOWS)
class PythonTest {

  @TempDir private Path folder;
  private PythonRun python;

  @BeforeEach
  void findPython() throws Exception {
    python = PythonRun.with("numpy", folder);
  }

  @Test
  void arraysAreThoseOfTheComplex() throws Exception {
    Path network = CommandRun.network("two-circles").toAbsolutePath();
    CellComplex complex =
        new Decomposition(NetworkFiles.read(network).network(), Box.cube(2, -1, 1))
            .compute(Progress.NONE);
    List<String> printed =
        python.code(
            "result = relu_atlas.analyze('" + network + "', box=[(-1, 1), (-1, 1)])",
            "print(*result.f_vector)",
            "print(result.region_volume.sum().round(9), len(result.coordinates), result.dimension)",
            "print(result.edge_index.shape == (2, len(result.edge_facets_indptr) - 1))");
    assertEquals(
        complex.count(0) + " " + complex.count(1) + " " + complex.count(2), printed.get(0));
    assertEquals("4.0 " + complex.count(0) + " 2", printed.get(1));
    assertEquals("True", printed.get(2));
  }

  /** A file of weights alone tells no layers, and what was assumed is a warning. */
  @Test
  void whatWasAssumedIsTold() throws Exception {
    List<String> printed =
        python.code(
            "import warnings",
            "weights = {'a.weight': [[1.0, 2.0], [3.0, -1.0]], 'b.weight': [[1.0, 1.0]]}",
            "relu_atlas.save({k: numpy.array(w) for k, w in weights.items()}, 'w.safetensors')",
            "with warnings.catch_warnings(record=True) as told:",
            "    warnings.simplefilter('always')",
            "    result = relu_atlas.analyze('w.safetensors', box=[(-1, 1), (-1, 1)])",
            "print([str(each.message) for each in told] == result.notices)",
            "print(result.notices[0])");
    assertEquals("True", printed.get(0));
    assertTrue(printed.get(1).contains("it was assumed that the layers"), printed.get(1));
  }

  /** Each call must fail with one sentence, which is printed; nothing is left of it. */
  private List<String> refusals(String before, String... calls) throws Exception {
    StringBuilder code = new StringBuilder("import os, tempfile\n");
    code.append("tempfile.tempdir = tempfile.mkdtemp()\n").append(before).append('\n');
    for (String call : calls) {
      code.append("try:\n    ").append(call).append("\n    print('not refused')\n");
      code.append("except relu_atlas.Error as error:\n    print(error)\n");
    }
    code.append("print(os.listdir(tempfile.tempdir))");
    List<String> printed = python.code(code.toString());
    assertEquals("[]", printed.get(printed.size() - 1));
    assertEquals(calls.length + 1, printed.size(), String.join("\n", printed));
    return printed;
  }

  @Test
  void failuresAreExceptionsWithOurSentence() throws Exception {
    List<String> printed =
        refusals(
            "weights = {'0.weight': numpy.ones((4, 3)), '2.weight': numpy.ones((1, 4))}",
            "relu_atlas.analyze(weights, box=[(-1, 1)] * 2)",
            "relu_atlas.analyze(weights, box=[1, 2, 3])",
            "relu_atlas.analyze(weights, box='none')",
            "relu_atlas.analyze(weights, box=[('a', 'b')])",
            "relu_atlas.analyze(weights, box='all', points=numpy.ones((2, 3)))",
            "relu_atlas.analyze('missing.onnx', box='all')",
            "relu_atlas.analyze(3, box='all')",
            "relu_atlas.analyze({'0.weight': 'x'}, box='all')",
            "relu_atlas.analyze({}, box='all')",
            "relu_atlas.analyze(weights, box='all', filtration='size')",
            "relu_atlas.Recorder('run').record(1.5, weights)");
    String[] expected = {
      "--box has 2 intervals but the network has 3 inputs",
      "a box is a pair (low, high) for each input, not an array of shape (3,)",
      "Invalid value for option '--box'",
      "a box is a pair (low, high) of numbers for each input, not [('a', 'b')]",
      "points is the path of a CSV file, not ndarray",
      "missing.onnx: there is no such file",
      "a model is a path, a PyTorch module or weights by name, not int",
      "the weights 0.weight are no numbers",
      "the network: holds no tensors",
      "Invalid value for option '--filtration'",
      "an epoch is a whole number, not 1.5"
    };
    for (int i = 0; i < expected.length; i++) {
      assertTrue(printed.get(i).startsWith(expected[i]), printed.get(i));
    }
  }

  @Test
  void withoutLauncherOrJava() throws Exception {
    Path withoutJava = folder.resolve("no-java");
    Files.writeString(withoutJava, "#!/bin/sh\necho 'relu-atlas: no Java found' >&2\nexit 1\n");
    assertTrue(withoutJava.toFile().setExecutable(true));
    List<String> printed =
        refusals(
            "weights = {'0.weight': numpy.ones((4, 2)), '2.weight': numpy.ones((1, 4))}\n"
                + "def launcher(path):\n"
                + "    os.environ['RELU_ATLAS'] = path\n"
                + "    relu_atlas.analyze(weights, box='all')",
            "launcher('/nowhere/relu-atlas')",
            "launcher(tempfile.tempdir)",
            "launcher('/bin/false')",
            "launcher(os.path.abspath('no-java'))");
    assertTrue(printed.get(0).startsWith("/nowhere/relu-atlas could not be started"), "" + printed);
    assertTrue(printed.get(1).contains("could not be started"), printed.get(1));
    assertEquals("/bin/false ended with code 1 (and said nothing)", printed.get(2));
    assertEquals("no Java found", printed.get(3));
  }

  /** What weights alone do not tell is never taken for a chain of linear layers with ReLUs. */
  @Test
  void modulesThatAreOtherNetworks() throws Exception {
    python = PythonRun.with("numpy, torch", folder);
    List<String> printed =
        refusals(
            String.join(
                "\n",
                "from torch import nn",
                "import torch",
                "class Net(nn.Module):",
                "    def __init__(self, kink):",
                "        super().__init__()",
                "        self.first, self.last, self.kink = nn.Linear(2, 5), nn.Linear(5, 3), kink",
                "    def forward(self, x):",
                "        return self.last(self.kink(self.first(x)))",
                "def chain(*between):",
                "    return nn.Sequential(nn.Linear(2, 5), *between, nn.Linear(5, 1))",
                "box = [(-1, 1)] * 2",
                "for each in Net(torch.relu), chain(nn.ReLU()), chain(nn.LeakyReLU()),"
                    + " nn.Sequential(chain(nn.ReLU()), nn.ReLU()), chain(nn.ReLU()).bfloat16():",
                "    result = relu_atlas.analyze(each, box=box)",
                "    x = result.region_interior",
                "    maps = numpy.einsum('roi,ri->ro', result.region_gradients, x)",
                "    with torch.no_grad():",
                "        outputs = each.float()(torch.tensor(x).float()).numpy()",
                "    assert numpy.allclose(maps + result.region_offsets, outputs, atol=1e-5)",
                "net = Net(torch.relu)",
                "net.train()",
                "relu_atlas.analyze(net, box=box)",
                "assert net.training and net.first.weight.dtype == torch.float32"),
            "relu_atlas.analyze(Net(torch.tanh), box=box)",
            "relu_atlas.analyze(chain(nn.Tanh()), box=box)",
            "relu_atlas.analyze(nn.Sequential(nn.Embedding(3, 2), nn.Linear(2, 1)), box=box)",
            "relu_atlas.analyze(nn.LSTM(2, 3), box=box)",
            "relu_atlas.save(chain(nn.LeakyReLU()), 'x.safetensors')",
            "relu_atlas.save(chain(), 'x.safetensors')",
            "relu_atlas.save(nn.Sequential(chain(nn.ReLU()), nn.ReLU()), 'x.safetensors')",
            "relu_atlas.Recorder('run').record(1, chain(nn.Tanh()), 0.5)");
    assertTrue(printed.get(0).startsWith("the module does not compute what"), printed.get(0));
    assertTrue(printed.get(1).startsWith("the network: module \"1\" is a Tanh"), printed.get(1));
    assertTrue(printed.get(2).startsWith("the network: "), printed.get(2));
    assertTrue(printed.get(3).startsWith("layer 0 is LSTM; weights are"), printed.get(3));
    assertTrue(printed.get(4).startsWith("layer 1 is LeakyReLU; weights are"), printed.get(4));
    assertTrue(printed.get(5).startsWith("layer 1 follows 0 without a ReLU"), printed.get(5));
    assertTrue(printed.get(6).startsWith("layer 1 is a ReLU after the last"), printed.get(6));
    assertTrue(printed.get(7).startsWith("layer 1 is Tanh"), printed.get(7));
    assertFalse(Files.exists(folder.resolve("x.safetensors")));
  }

  @Test
  void interruptsLeaveNothing() throws Exception {
    assertEquals(List.of("nothing is left"), python.script("interrupt.py"));
  }
}
