#!/usr/bin/env node
// Writes lunar-javascript.txt: the Chinese calendar and the solar terms of 1901 to 2100 as lunar-javascript 1.7.7 (npm; MIT; the astronomical
// series of 许剑伟's 寿星万年历 and tables of published calendars) has them. Lines as in lunardate.txt, then, after "terms", a year and the days of
// the month of its 24 terms from 小寒 on.
const { Solar } = require("lunar-javascript");

const day = (n) => new Date(Date.UTC(1901, 1, 19) + n * 864e5);
const lines = ["# made by make_lunar_javascript.js"];
let line = null, month = null;
for (let n = 0; ; ++n) {
    const date = day(n);
    const lunar = Solar.fromYmd(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()).getLunar();
    if (lunar.getMonth() !== month) {
        if (lunar.getDay() !== 1) throw new Error(`${date.toISOString()} begins no month`);
        month = lunar.getMonth();
        if (month === 1) {
            if (line) lines.push(line.join(" "));
            if (lunar.getYear() > 2100) break;
            line = [lunar.getYear(), date.toISOString().slice(0, 10)];
        }
        line.push(0);
    }
    line[line.length - 1] += month < 0 ? -1 : 1;
    if (Math.abs(line[line.length - 1]) !== lunar.getDay()) throw new Error(`${date.toISOString()} is out of order`);
}
lines.push("terms");
const names = ["小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
               "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "DONG_ZHI"]; // 冬至 is the one before
for (let year = 1901; year <= 2100; ++year) {
    const terms = Solar.fromYmd(year, 7, 1).getLunar().getJieQiTable();
    const days = names.map((name, index) => {
        const term = terms[name];
        if (term.getYear() !== year || term.getMonth() !== Math.floor(index / 2) + 1) throw new Error(`${name} ${year}`);
        return term.getDay();
    });
    lines.push([year, ...days].join(" "));
}
console.log(lines.join("\n"));
