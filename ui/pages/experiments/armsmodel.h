#pragma once

#include "experiments/experimentreading.h"
#include "exporting/table.h"
#include "models/tablemodel.h"

#include <memory>

namespace yiren {

// A version as the table shows it: every cell is the words that are read, so that what is exported is exactly what is shown.
struct ArmRow {
    QString letter;
    std::vector<QString> cells;
    bool isChosen = false; // the verdict's

    friend bool operator==(const ArmRow &, const ArmRow &) = default;
};
struct ArmTable {
    QStringList titles;
    std::vector<ArmRow> rows;
    int givesWay = -1; // the column that is not shown where the table is narrow; -1: none
};

// Of a broken split: planned share, expected and counted persons, nothing of effects. Else persons, conversions, rate, difference,
// interval, probability, loss.
[[nodiscard]] ArmTable armTable(const ExperimentReading &reading);

using ArmsModel = TableModel<ArmRow>;
[[nodiscard]] std::unique_ptr<ArmsModel> makeArmsModel(const ArmTable &table);

// The same with the question, the verdict and the foot line below it.
[[nodiscard]] ExportTable armExport(const ExperimentReading &reading);

} // namespace yiren
