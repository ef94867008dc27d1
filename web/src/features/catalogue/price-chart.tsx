import { theme } from 'antd';
import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Prices of one supplier: when, and how much. */
export interface PriceLine {
  readonly name: string;
  readonly points: readonly (readonly [string, string])[];
}

interface Extent {
  readonly min: number;
  readonly max: number;
}

/** Prices over time, a line for each supplier. Loaded when it is shown, since the library is large. */
export function PriceChart({ title, lines }: { readonly title: string; readonly lines: readonly PriceLine[] }) {
  const place = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  const { colorText, colorTextDescription, colorBorderSecondary, fontFamily } = token;
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({
      aria: { enabled: true, label: { description: title } },
      textStyle: { color: colorText, fontFamily },
      grid: { left: 8, right: 16, top: 16, bottom: 40, containLabel: true },
      legend: { bottom: 0, type: 'scroll', textStyle: { color: colorText } },
      // Drawn as text: what is made of HTML would need styles that our pages do not allow.
      tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
      xAxis: {
        type: 'time',
        axisLabel: { color: colorTextDescription, hideOverlap: true, formatter: '{yyyy}-{MM}-{dd}' },
      },
      yAxis: {
        type: 'value',
        // Room of a tenth, so that a difference of some per mille does not look like a cliff.
        min: ({ min }: Extent) => Math.floor(min * 0.9),
        max: ({ max }: Extent) => Math.ceil(max * 1.1),
        axisLabel: { color: colorTextDescription },
        splitLine: { lineStyle: { color: colorBorderSecondary } },
      },
      series: lines.map(({ name, points }) => ({
        type: 'line',
        name,
        symbolSize: 7,
        data: points.map(([at, unitPrice]) => [at, unitPrice]),
      })),
    });
    const sized = new ResizeObserver(() => chart.resize());
    sized.observe(place.current);
    return () => {
      sized.disconnect();
      chart.dispose();
    };
  }, [lines, title, colorText, colorTextDescription, colorBorderSecondary, fontFamily]);
  return <div ref={place} style={{ height: 240 }} />;
}
