// The text of a Wi-Fi code, as phones read it: `WIFI:T:WPA;S:name;P:password;;`, with the five special characters escaped (ZXing, Barcode Contents).

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,":]/g, "\\$&");

/** @param {string} name @param {string} password empty: an open network */
export function wifiText(name, password) {
  return password ? `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;` : `WIFI:T:nopass;S:${escaped(name)};;`;
}
