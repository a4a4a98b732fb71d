"""Solves the stacks that Larmor solved by two other means and compares numbers and speed.

    dotnet run -c Release --project bench/Larmor.Benchmarks -- compare | python3 bench/compare/compare.py

1. The same algorithm in NumPy/SciPy: modes by SVD once, then per solve the element matrices, assembly of the symmetric band
   matrix and scipy.linalg.solveh_banded. Timed twice: plain, as one would write it (every element, one block after the
   other), and tuned (only the element that changed, assembly by one bincount over positions found beforehand).
2. scipy.integrate.solve_bvp on the first-order equations, which shares nothing with the other two but the physics
   (stacks of ten layers or fewer).
"""

import json
import sys
import time

import numpy as np
from scipy.integrate import solve_bvp
from scipy.linalg import solveh_banded

# Node potentials carry the whole voltage, so that NumPy's R is good to the condition of the band matrix: 1e-10 with margin.
TOLERANCE_SAME = 1e-9
# solve_bvp is asked for 1e-8 of each equation's residual; R gathers those of every layer.
TOLERANCE_BVP = 1e-6
BAR = 100.0


class Conductor:
    """A layer or a lead, with modes of sigma V'' = K V."""

    def __init__(self, source):
        self.is_lead = source["kind"] == "lead"
        self.thickness = source["thickness"]
        self.channels = source["channels"]
        self.sigma = np.array(source["conductivities"])
        self.share = self.sigma / self.sigma.sum()
        n = len(self.sigma)
        incidence = np.zeros((len(source["reactions"]), n))
        for row, reaction in enumerate(source["reactions"]):
            root = np.sqrt(reaction["conductance"])
            incidence[row, reaction["a"]] = root
            incidence[row, reaction["b"]] = -root
        self.laplacian = incidence.T @ incidence
        _, q, modes = np.linalg.svd(incidence / np.sqrt(self.sigma), full_matrices=True)
        self.q = np.concatenate([q, np.zeros(n - len(q))])[:n]
        self.q[-1] = 0.0  # the uniform mode; all graphs here are connected
        self.shapes = modes * np.sqrt(self.sigma)  # rows: f_j = S v_j

    def element(self, thickness):
        """2n x 2n conductance matrix between the faces."""
        q = self.q
        x = np.exp(-q * thickness)
        with np.errstate(divide="ignore", invalid="ignore"):
            denominator = -np.expm1(-2 * q * thickness)
            a = np.where(q > 0, q * (1 + x * x) / denominator, 1 / thickness)
            c = np.where(q > 0, 2 * q * x / denominator, 1 / thickness)
        own = (self.shapes.T * a) @ self.shapes
        other = -(self.shapes.T * c) @ self.shapes
        return np.block([[own, other], [other, own]])

    def lead(self):
        return (self.shapes.T * self.q) @ self.shapes


class Network:
    """Band matrix of node balances; unit current from left to right, zero potential at the right."""

    def __init__(self, case):
        self.conductors = [Conductor(c) for c in case["conductors"]]
        self.interfaces = case["interfaces"]
        first, last = self.conductors[0], self.conductors[-1]
        self.left, self.right = [], []  # nodes of each conductor's channels
        count = 0
        links = []
        for i, conductor in enumerate(self.conductors):
            here = []
            for channel in conductor.channels:
                before = self.conductors[i - 1] if i else None
                resistance = self.interfaces[i - 1].get(channel, 0.0) if i else 0.0
                if before is not None and channel in before.channels:
                    partner = self.right[i - 1][before.channels.index(channel)]
                    if resistance == 0.0:
                        here.append(partner)
                        continue
                    links.append((partner, count, 1 / resistance))
                elif i == 0 and not conductor.is_lead and here:
                    here.append(here[0])  # a reservoir is one node
                    continue
                here.append(count)
                count += 1
            self.left.append(here)
            if conductor.is_lead:
                self.right.append(here)
            elif i == len(self.conductors) - 1:
                self.right.append([count] * len(here))
                count += 1
            else:
                self.right.append(list(range(count, count + len(here))))
                count += len(here)
        self.count = count
        self.blocks, self.positions, self.slices = [], [], []
        for i, conductor in enumerate(self.conductors):
            if conductor.is_lead:
                self._add(conductor.lead(), self.left[i])
            else:
                self._add(conductor.element(conductor.thickness), self.left[i] + self.right[i])
        for a, b, g in links:
            self._add(np.array([[g, -g], [-g, g]]), [a, b])
        # A unit conductance pins V_w of the right end; no current flows through it because what enters also leaves.
        pin = np.outer(last.share, last.share) * last.sigma.sum() / 1e-8
        self._add(pin, self.right[-1])
        self.band = max(p[0].max() for p in self.positions)
        offsets = np.cumsum([0] + [b.size for b in self.blocks])
        self.values = np.concatenate([b.ravel() for b in self.blocks])
        self.ranges = [slice(offsets[i], offsets[i + 1]) for i in range(len(self.blocks))]
        rows = np.concatenate([p[0].ravel() for p in self.positions])
        columns = np.concatenate([p[1].ravel() for p in self.positions])
        self.keep = rows >= 0
        self.flat = (rows * self.count + columns)[self.keep]
        self.source = np.zeros(count)
        np.add.at(self.source, self.left[0], first.share)
        np.add.at(self.source, self.right[-1], -last.share)

    def _add(self, block, nodes):
        nodes = np.asarray(nodes)
        rows = nodes[:, None] - nodes[None, :]  # lower band storage: ab[i - j, j]
        columns = np.broadcast_to(nodes[None, :], rows.shape)
        self.blocks.append(block)
        self.positions.append((rows, columns))

    def set_thickness(self, index, thickness):
        self.values[self.ranges[index]] = self.conductors[index].element(thickness).ravel()

    def solve_plain(self, index, thickness):
        matrix = np.zeros((self.band + 1, self.count))
        self.blocks[index] = self.conductors[index].element(thickness)
        for i, (block, (rows, columns)) in enumerate(zip(self.blocks, self.positions)):
            if i < len(self.conductors) and not self.conductors[i].is_lead and i != index:
                block = self.conductors[i].element(self.conductors[i].thickness)
            keep = rows >= 0
            np.add.at(matrix, (rows[keep], columns[keep]), block[keep])
        return self._solve(matrix)

    def solve(self):
        size = (self.band + 1) * self.count
        matrix = np.bincount(self.flat, self.values[self.keep], minlength=size).reshape(self.band + 1, self.count)
        return self._solve(matrix)

    def _solve(self, matrix):
        v = solveh_banded(matrix, self.source, lower=True, overwrite_ab=True, check_finite=False)
        return self.conductors[0].share @ v[self.left[0]] - self.conductors[-1].share @ v[self.right[-1]]


def seconds_per_solve(network, layer, plain):
    thickness = network.conductors[layer].thickness
    best = np.inf
    for _ in range(5):
        start, count = time.perf_counter(), 0
        while time.perf_counter() - start < 0.2 or count < 3:
            changed = thickness * (1 + 1e-3 * (count % 2))
            if plain:
                network.solve_plain(layer, changed)
            else:
                network.set_thickness(layer, changed)
                network.solve()
            count += 1
        best = min(best, (time.perf_counter() - start) / count)
    return best


def boundary_value(case):
    """R from solve_bvp. Lengths in nm, J = 1, conductivity in 1e7 S/m, potential in 1e-16 V per A/m^2."""
    conductors = [Conductor(c) for c in case["conductors"]]
    layers = [c for c in conductors if not c.is_lead]
    shift = 1 if conductors[0].is_lead else 0
    sizes = [len(c.sigma) for c in layers]
    starts = np.cumsum([0] + [2 * n for n in sizes])

    def slope(x, y):
        out = np.empty_like(y)
        for layer, n, at in zip(layers, sizes, starts):
            t, sigma, k = layer.thickness * 1e9, layer.sigma * 1e-7, layer.laplacian * 1e-25
            out[at:at + n] = -t * y[at + n:at + 2 * n] / sigma[:, None]
            out[at + n:at + 2 * n] = -t * (k @ y[at:at + n])
        return out

    def end(conductor, layer, v, j, resistances, sign):
        """Conditions at an end: sign +1 on the left, -1 on the right; zero V_w of the right end."""
        result = []
        if not conductor.is_lead:  # reservoir: one potential, and the whole current on the left
            if sign > 0:
                return [v[c] - v[0] for c in range(1, len(v))] + [j.sum() - 1]
            return list(v)
        sigma, total = conductor.sigma * 1e-7, conductor.sigma.sum() * 1e-7
        face = np.zeros(len(sigma))
        current = np.zeros(len(sigma))
        for c, channel in enumerate(conductor.channels):
            d = layer.channels.index(channel)
            current[c] = j[d]
            face[c] = v[d] + sign * resistances.get(channel, 0.0) * 1e16 * j[d]
        a = conductor.lead() * 1e-16
        pin = 0.0 if sign > 0 else (sigma / total) @ face
        result += list(current - sigma / total + sign * (a @ face) - (sigma / total) * pin)
        result += [j[d] for d, channel in enumerate(layer.channels) if channel not in conductor.channels]
        return result

    def conditions(left, right):
        out = end(conductors[0], layers[0], left[:sizes[0]], left[sizes[0]:2 * sizes[0]], case["interfaces"][0] if shift else {}, 1)
        for i in range(len(layers) - 1):
            a, b, n, m = layers[i], layers[i + 1], sizes[i], sizes[i + 1]
            va, ja = right[starts[i]:starts[i] + n], right[starts[i] + n:starts[i] + 2 * n]
            vb, jb = left[starts[i + 1]:starts[i + 1] + m], left[starts[i + 1] + m:starts[i + 1] + 2 * m]
            resistances = case["interfaces"][i + shift]
            for c, channel in enumerate(a.channels):
                if channel in b.channels:
                    d = b.channels.index(channel)
                    out += [ja[c] - jb[d], va[c] - vb[d] - resistances.get(channel, 0.0) * 1e16 * ja[c]]
                else:
                    out.append(ja[c])
            out += [jb[d] for d, channel in enumerate(b.channels) if channel not in a.channels]
        n = sizes[-1]
        v, j = right[starts[-2]:starts[-2] + n], right[starts[-2] + n:starts[-1]]
        resistances = case["interfaces"][-1] if conductors[-1].is_lead else {}
        return np.array(out + end(conductors[-1], layers[-1], v, j, resistances, -1))

    mesh = np.linspace(0, 1, 41)
    solution = solve_bvp(slope, conditions, mesh, np.zeros((starts[-1], len(mesh))), tol=1e-8, max_nodes=20000)
    if not solution.success:
        raise RuntimeError(f"{case['name']}: solve_bvp: {solution.message}")
    v, j = solution.y[:sizes[0], 0], solution.y[sizes[0]:2 * sizes[0], 0]
    lead = conductors[0]
    if not lead.is_lead:
        return v[0] * 1e-16
    resistances = case["interfaces"][0]
    face = [v[layers[0].channels.index(c)] + resistances.get(c, 0.0) * 1e16 * j[layers[0].channels.index(c)] for c in lead.channels]
    return lead.share @ np.array(face) * 1e-16


def main():
    failed = False
    print(f"{'stack':26} {'R (fOhm m^2)':>16} {'NumPy off':>9} {'bvp off':>9} {'Larmor':>10} {'plain':>12} {'ratio':>6} {'tuned':>12} {'ratio':>6}")
    for line in sys.stdin:
        if not line.startswith("{"):
            continue
        case = json.loads(line)
        network = Network(case)
        layer = [i for i, c in enumerate(network.conductors) if not c.is_lead][1]
        same = max(abs(r / case["resistance"] - 1) for r in (network.solve(), network.solve_plain(layer, network.conductors[layer].thickness)))
        few = len(case["conductors"]) <= 12
        other = abs(boundary_value(case) / case["resistance"] - 1) if few else None
        plain, tuned = seconds_per_solve(network, layer, True), seconds_per_solve(network, layer, False)
        failed |= same > TOLERANCE_SAME or (other is not None and other > TOLERANCE_BVP)
        failed |= plain / case["seconds"] < BAR
        print(f"{case['name']:26} {case['resistance'] * 1e15:16.10f} {same:9.1e} {'-' if other is None else format(other, '9.1e'):>9}"
              f" {case['seconds'] * 1e6:7.2f} us {plain * 1e6:9.1f} us {plain / case['seconds']:6.0f}"
              f" {tuned * 1e6:9.1f} us {tuned / case['seconds']:6.0f}")
    print("FAILED" if failed else "all agree")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
