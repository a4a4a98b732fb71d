// Shows the values under the pointer for every inline figure of the page: crosshair and tooltip, nothing else.
(() => {
  'use strict';
  const svgNamespace = 'http://www.w3.org/2000/svg';
  const numbers = text => text ? text.split(' ').map(Number) : [];
  const withUnit = (value, unit) => unit ? `${value} ${unit}` : `${value}`;
  const short = value => String(Number(value.toPrecision(5))).replace('-', '\u2212');

  const axisOf = (data, prefix) => {
    const [low, high] = numbers(data[`${prefix}Range`]);
    const log = data[`${prefix}Scale`] === 'log';
    const fraction = log
      ? v => Math.log(v / low) / Math.log(high / low)
      : v => (v - low) / (high - low);
    return { name: data[`${prefix}Name`], unit: data[`${prefix}Unit`], fraction };
  };

  const nearest = (values, axis, fraction) => {
    let best = 0, distance = Infinity;
    values.forEach((v, i) => {
      const d = Math.abs(axis.fraction(v) - fraction);
      if (d < distance) { best = i; distance = d; }
    });
    return best;
  };

  const panelReader = group => {
    const [left, top, width, height] = numbers(group.dataset.frame);
    const x = axisOf(group.dataset, 'x'), y = axisOf(group.dataset, 'y');
    const series = [...group.querySelectorAll('g.series')].map(g => ({
      name: g.dataset.name, colour: g.dataset.colour, x: numbers(g.dataset.x), y: numbers(g.dataset.y),
    }));
    return at => {
      const fx = (at.x - left) / width, fy = 1 - (at.y - top) / height;
      if (fx < 0 || fx > 1 || fy < 0 || fy > 1) return null;
      // The crosshair stands at the data point nearest along x; every series tells its own nearest point.
      const points = series.map(s => ({ s, i: nearest(s.x, x, fx) }));
      const lead = points.reduce((a, b) =>
        Math.abs(x.fraction(b.s.x[b.i]) - fx) < Math.abs(x.fraction(a.s.x[a.i]) - fx) ? b : a);
      const leadX = lead.s.x[lead.i];
      const lines = [{ text: `${x.name} = ${withUnit(short(leadX), x.unit)}` }];
      for (const { s, i } of points) {
        const elsewhere = s.x[i] === leadX ? '' : ` at ${withUnit(short(s.x[i]), x.unit)}`;
        lines.push({ text: `${s.name || y.name}: ${withUnit(short(s.y[i]), y.unit)}${elsewhere}`, colour: s.colour });
      }
      const fyLead = Math.min(1, Math.max(0, y.fraction(lead.s.y[lead.i])));
      const px = left + Math.min(1, Math.max(0, x.fraction(leadX))) * width;
      return { lines, cross: [px, top + (1 - fyLead) * height], frame: [left, top, width, height] };
    };
  };

  const heatReader = group => {
    const [left, top, width, height] = numbers(group.dataset.frame);
    const x = axisOf(group.dataset, 'x'), y = axisOf(group.dataset, 'y'), value = axisOf(group.dataset, 'value');
    const xs = numbers(group.dataset.xs), ys = numbers(group.dataset.ys), values = numbers(group.dataset.values);
    return at => {
      const fx = (at.x - left) / width, fy = 1 - (at.y - top) / height;
      if (fx < 0 || fx > 1 || fy < 0 || fy > 1) return null;
      const i = nearest(xs, x, fx), j = nearest(ys, y, fy);
      return {
        lines: [
          { text: `${x.name} = ${withUnit(short(xs[i]), x.unit)}` },
          { text: `${y.name} = ${withUnit(short(ys[j]), y.unit)}` },
          { text: `${value.name} = ${withUnit(short(values[j * xs.length + i]), value.unit)}` },
        ],
        cross: [left + x.fraction(xs[i]) * width, top + (1 - y.fraction(ys[j])) * height],
        frame: [left, top, width, height],
      };
    };
  };

  const barReader = group => {
    const bars = [...group.querySelectorAll('g.bar')].map(g => ({ ...g.dataset, box: numbers(g.dataset.frame) }));
    return at => {
      const hit = bars.find(({ box: [l, t, w, h] }) => at.x >= l && at.x <= l + w && at.y >= t && at.y <= t + h);
      return hit ? { lines: [{ text: hit.name }, { text: withUnit(short(Number(hit.value)), group.dataset.unit) }] } : null;
    };
  };

  const tooltip = document.createElement('div');
  tooltip.setAttribute('role', 'status');
  tooltip.style.cssText = 'position:fixed;display:none;pointer-events:none;z-index:10;padding:4px 7px;background:#fff;' +
    'border:1px solid #888;border-radius:3px;font:12px DejaVu Sans,Helvetica,Arial,sans-serif;color:#000;white-space:nowrap';
  document.body.append(tooltip);

  for (const svg of document.querySelectorAll('svg.larmor-figure')) {
    const readers = [
      ...[...svg.querySelectorAll('g.panel')].map(panelReader),
      ...[...svg.querySelectorAll('g.heat')].map(heatReader),
      ...[...svg.querySelectorAll('g.bars')].map(barReader),
    ];
    const crosshair = document.createElementNS(svgNamespace, 'path');
    for (const [name, v] of [['fill', 'none'], ['stroke', '#444'], ['stroke-width', '0.5'], ['pointer-events', 'none']])
      crosshair.setAttribute(name, v);
    svg.append(crosshair);

    const hide = () => {
      tooltip.style.display = 'none';
      crosshair.setAttribute('d', '');
    };
    svg.addEventListener('pointerleave', hide);
    svg.addEventListener('pointermove', event => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const reading = readers.map(read => read(at)).find(r => r);
      if (!reading) return hide();
      const { lines, cross, frame } = reading;
      crosshair.setAttribute('d', cross
        ? `M${cross[0]} ${frame[1]}v${frame[3]}M${frame[0]} ${cross[1]}h${frame[2]}`
        : '');
      tooltip.replaceChildren(...lines.map(({ text, colour }) => {
        const line = document.createElement('div');
        line.textContent = text;
        if (colour) line.style.cssText = `border-left:4px solid ${colour};padding-left:5px;margin-top:2px`;
        return line;
      }));
      tooltip.style.display = 'block';
      const { offsetWidth: w, offsetHeight: h } = tooltip;
      tooltip.style.left = `${Math.max(0, event.clientX + 14 + w > innerWidth ? event.clientX - 14 - w : event.clientX + 14)}px`;
      tooltip.style.top = `${Math.max(0, Math.min(event.clientY + 14, innerHeight - h))}px`;
    });
  }
})();
