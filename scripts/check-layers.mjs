// Holds the imports of src/ against scripts/layers.json, both ways.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';

/**
 * @typedef {{ rooms: Record<string, string[]>, pure: string[], packages: Record<string, string[]> }} Layers
 */

/**
 * Every breach of the layering under `root`/src, as one sentence each; none is an empty array.
 * @param {string} root
 * @param {Layers} layers
 * @returns {Promise<string[]>}
 */
export async function layerBreaches(root, layers) {
  const { output } = await cruise(['src'], {
    baseDir: root,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    exclude: { path: '\\.(css|html|json|svg)$' },
    ruleSet: {
      forbidden: [
        {
          name: 'cycle',
          severity: 'error',
          from: {},
          to: { circular: true },
        },
      ],
    },
    validate: true,
  });
  if (typeof output === 'string')
    throw new TypeError('dependency-cruiser answered with text where data was asked for');
  const cycles = output.summary.violations.map(
    (violation) =>
      `cycle: ${[violation.from, ...(violation.cycle ?? []).map((step) => step.name)].join(' -> ')}`,
  );
  return [
    ...unlistedRooms(root, layers),
    ...output.modules.flatMap((module) => importBreaches(module, layers)),
    ...cycles,
  ];
}

/**
 * @param {string} root
 * @param {Layers} layers
 */
function unlistedRooms(root, layers) {
  const present = readdirSync(path.join(root, 'src')).filter((name) => name !== 'tsconfig.json');
  const listed = Object.keys(layers.rooms);
  return [
    ...present
      .filter((name) => !listed.includes(name))
      .map((name) => `src/${name} is not listed in layers.json`),
    ...listed
      .filter((name) => !present.includes(name))
      .map((name) => `layers.json lists src/${name}, which is not there`),
  ];
}

/**
 * @param {import('dependency-cruiser').IModule} module
 * @param {Layers} layers
 */
function importBreaches(module, layers) {
  const room = roomOf(module.source);
  const allowed = room === null ? undefined : layers.rooms[room];
  if (room === null || allowed === undefined) return [];
  return module.dependencies.flatMap((dependency) => {
    const target = roomOf(dependency.resolved);
    const typeOnly = dependency.dependencyTypes.includes('type-only');
    const says = `${module.source} imports ${dependency.module}`;
    if (target !== null) {
      const may =
        target === room || allowed.includes(target) || (typeOnly && allowed.includes(`${target}:types`));
      return may ? [] : [`${says}: ${room} may not know ${target}`];
    }
    if (dependency.coreModule) return layers.pure.includes(room) ? [`${says}: ${room} is pure`] : [];
    if (dependency.couldNotResolve && dependency.module.startsWith('.'))
      return [`${says}, which is not there`];
    const users = layers.packages[packageOf(dependency.module)];
    if (users === undefined) return [`${says}: the package is not listed in layers.json`];
    return users.includes(room) ? [] : [`${says}: the package is for ${users.join(', ')} only`];
  });
}

/** @param {string} file */
function roomOf(file) {
  const parts = file.split('/');
  return parts[0] === 'src' && parts[1] !== undefined ? parts[1] : null;
}

/** @param {string} specifier */
function packageOf(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
