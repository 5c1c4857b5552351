// Draws a chart beside each table that asks for one. The numbers are the table's own, so without this script nothing is missing.
(() => {
  'use strict';

  const mostBars = 12;
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const charts = [];

  // A custom property that holds light-dark() is a color only once an element wears it.
  const colorOf = (element, property) => {
    const probe = element.appendChild(document.createElement('span'));
    probe.style.color = `var(${property})`;
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color;
  };

  const rowsOf = (place) => [...place.querySelectorAll('tbody tr')].map((row) => ({
    name: row.querySelector('.name').textContent,
    value: Number(row.cells[place.dataset.column].querySelector('data').value),
  }));

  // Of many plans those with the most users, and the rest as one.
  const fewest = (rows, rest) => {
    if (!rest || rows.length <= mostBars) return rows;
    const sorted = [...rows].sort((one, other) => other.value - one.value);
    const others = sorted.slice(mostBars - 1);
    const sum = others.reduce((total, row) => total + row.value, 0);
    return [...sorted.slice(0, mostBars - 1), { name: `${others.length} ${rest}`, value: sum }];
  };

  const inUnits = (rows) => {
    const most = Math.max(...rows.map((row) => row.value));
    const power = Math.min(Math.floor(Math.log2(Math.max(most, 1)) / 10), units.length - 1);
    return [rows.map((row) => ({ ...row, value: row.value / 1024 ** power })), units[power]];
  };

  const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

  const canvasFor = (place, count) => {
    const frame = document.createElement('div');
    frame.className = 'canvas';
    if (place.dataset.chart === 'rows') frame.style.height = `${4 + count * 2.25}rem`;
    const canvas = frame.appendChild(document.createElement('canvas'));
    const table = place.querySelector('table');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `Chart: ${table.caption.textContent}. The table that follows holds the numbers.`);
    canvas.setAttribute('aria-details', table.id);
    place.prepend(frame);
    if (!place.classList.contains('drawn')) place.querySelector('details')?.removeAttribute('open');
    place.classList.add('drawn');
    return canvas;
  };

  const draw = (place) => {
    const table = place.querySelector('table');
    let rows = fewest(rowsOf(place), place.dataset.rest);
    if (!rows.some((row) => row.value > 0)) return;
    const canvas = canvasFor(place, rows.length);
    let unit = table.tHead.rows[0].cells[place.dataset.column].textContent;
    if (place.dataset.unit === 'bytes') [rows, unit] = inUnits(rows);
    const [isLine, isLying] = [place.dataset.chart === 'line', place.dataset.chart === 'rows'];
    const style = getComputedStyle(place);
    const [bar, ink, grid] = ['--link', '--quiet', '--grid'].map((property) => colorOf(place, property));
    const font = { family: style.fontFamily, size: 13 };
    const names = {
      grid: { display: false },
      border: { color: ink },
      ticks: {
        color: ink, font, autoSkip: isLine, maxRotation: 0, autoSkipPadding: 16,
        callback(value) {
          return shortened(this.getLabelForValue(value), canvas.clientWidth < 400 ? 14 : 24);
        },
      },
    };
    const amounts = {
      beginAtZero: true,
      grid: { color: grid },
      border: { display: false },
      title: { display: true, text: unit, color: ink, font },
      ticks: { color: ink, font, maxRotation: 0, ...(place.dataset.unit ? {} : { precision: 0 }) },
    };
    charts.push(new Chart(canvas, {
      type: isLine ? 'line' : 'bar',
      data: {
        labels: rows.map((row) => row.name),
        datasets: [{
          label: unit,
          data: rows.map((row) => row.value),
          backgroundColor: isLine ? bar.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.18)') : bar,
          borderColor: bar,
          borderWidth: isLine ? 2 : 0,
          fill: isLine ? 'origin' : undefined,
          pointRadius: 0,
          pointHitRadius: 12,
          maxBarThickness: 48,
        }],
      },
      options: {
        indexAxis: isLying ? 'y' : 'x',
        maintainAspectRatio: false,
        animation: still.matches ? false : { duration: 300 },
        plugins: { legend: { display: false }, tooltip: { titleFont: font, bodyFont: font, displayColors: false } },
        scales: isLying ? { x: amounts, y: names } : { x: names, y: amounts },
      },
    }));
  };

  const drawAll = () => {
    for (const chart of charts.splice(0)) {
      const frame = chart.canvas.parentElement;
      chart.destroy();
      frame.remove();
    }
    document.querySelectorAll('[data-chart]').forEach(draw);
  };

  drawAll();
  dark.addEventListener('change', drawAll);
})();
