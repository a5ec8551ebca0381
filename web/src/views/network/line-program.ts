// Draws lines in three styles, for sigma: solid, dashed with a cross in the middle, dotted. Two rectangles a line: one as long as the line and
// as high as its stroke and, where it is crossed, a small one in the middle; the rest is decided for each pixel. Each style has a program of
// its own, so that the many solid lines cost no more than they must where there is no graphics card.
// Hard part: all lengths are pixels of the screen, so that dashes stay as they are while one zooms; sigma's own program counts in lengths of
// the graph. For picking, a line is never thinner than a finger can hit; as nobody picks while the picture moves, that is then left out:
// it is half of the work where there is no graphics card.
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { LineStyle } from './lines.ts'

// What sigma lets nodes and edges carry.
// biome-ignore lint/suspicious/noExplicitAny: as sigma declares it.
type Attributes = Record<string, any>

/** What an edge of the graph carries besides what sigma asks for. */
export interface LineData {
  /** Its style. */
  readonly type: LineStyle
  readonly lane: number
}

/** What a pixel of each style is: how much of it is inked, 0 to 1. */
const inks: Readonly<Record<LineStyle, string>> = {
  solid: 'within(abs(v_across) - v_width * 0.5)',
  crossed: 'crossed()',
  dotted: 'dotted()',
}

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_lane;
attribute vec2 a_corner;
attribute float a_part;

uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_sizeRatio;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_length;
varying float v_width;
varying float v_part;

const float bias = 255.0 / 254.0;

void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_half;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_half;
  float far = max(length(end - start), 0.001);
  vec2 along = (end - start) / far;
  vec2 across = vec2(-along.y, along.x);

  float width = clamp(a_width / u_sizeRatio, 1.0, 12.0);
  float reach = width * 0.5 + 1.0;
  float from = 0.0;
  float to = 1.0;
  if (a_part > 0.5) {
    float crossed = far > 24.0 ? 6.0 : 0.0;
    reach = crossed;
    from = 0.5 - crossed / far;
    to = 0.5 + crossed / far;
  }
  #ifdef PICKING_MODE
  reach = a_part > 0.5 ? 0.0 : max(reach, 5.0);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;

  float at = mix(from, to, a_corner.x);
  vec2 place = mix(start, end, at) + across * (a_corner.y * reach + a_lane * (width + 4.0));
  gl_Position = vec4(place / u_half, 0.0, 1.0);

  v_along = at * far;
  v_across = a_corner.y * reach;
  v_length = far;
  v_width = width;
  v_part = a_part;
}
`

const fragmentShader = (style: LineStyle): string => /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_length;
varying float v_width;
varying float v_part;

// 1 inside, 0 outside, over one pixel.
float within(float distance) {
  return clamp(0.5 - distance, 0.0, 1.0);
}

float dotted() {
  float gap = max(v_width * 3.0, 6.0);
  float beside = mod(v_along, gap) - gap * 0.5;
  return within(length(vec2(beside, v_across)) - max(v_width * 0.5, 1.1));
}

float crossed() {
  float middle = v_along - v_length * 0.5;
  if (v_part > 0.5)
    return within(abs(abs(middle) - abs(v_across)) * 0.7071 - 1.1) * within(abs(v_across) - 5.0);
  float dash = mod(middle + 5.0, 15.0) - 5.0;
  return within(abs(v_across) - v_width * 0.5) * within(abs(dash) - 5.0) * step(6.5, abs(middle));
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * ${inks[style]};
  #endif
}
`

const uniforms = ['u_matrix', 'u_half', 'u_sizeRatio'] as const

/** Two triangles: along the line from 0 to 1, across it from -1 to 1. */
const corners = [
  [0, 1],
  [0, -1],
  [1, 1],
  [1, 1],
  [0, -1],
  [1, -1],
] as const

/** Pictures that are on the move: their lines cannot be picked. */
export const moving = new WeakSet<object>()

/** The program of one style, for `edgeProgramClasses` of sigma. */
export function lineProgram<Node extends Attributes, Edge extends Attributes>(
  style: LineStyle,
): EdgeProgramType<Node, Edge> {
  const parts = style === 'crossed' ? [0, 1] : [0]
  return class extends EdgeProgram<(typeof uniforms)[number], Node, Edge> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
      return {
        VERTICES: corners.length * parts.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader(style),
        METHOD: TRIANGLES as 4,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_lane', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_corner', size: 2, type: FLOAT },
          { name: 'a_part', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: parts.flatMap((part) => corners.map(([x, y]) => [x, y, part])),
      }
    }

    processVisibleItem(
      id: number,
      at: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: EdgeDisplayData & Partial<LineData>,
    ): void {
      const { array } = this
      array[at++] = from.x
      array[at++] = from.y
      array[at++] = to.x
      array[at++] = to.y
      array[at++] = data.size || 1
      array[at++] = data.lane ?? 0
      array[at++] = floatColor(data.color)
      array[at] = id
    }

    protected override renderProgram(params: RenderParams, program: ProgramInfo): void {
      if (!program.isPicking || !moving.has(this.renderer)) super.renderProgram(params, program)
    }

    setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>,
    ): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
      gl.uniform2f(uniformLocations.u_half, params.width / 2, params.height / 2)
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
    }
  }
}
