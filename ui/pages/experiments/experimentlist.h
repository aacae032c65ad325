#pragma once

#include "experiments/experimentid.h"
#include "models/tablemodel.h"
#include "theme/palette.h"

#include <QListView>

namespace yiren {

struct ExperimentReading;

// An experiment as the list shows it.
struct ExperimentRow {
    ExperimentId id{};
    QString question; // on one line
    QString state;    // of the chip
    Meaning meaning = Meaning::Neutral;
    QString line; // "目标：点击率 · 第 14 天"

    friend bool operator==(const ExperimentRow &, const ExperimentRow &) = default;
};

[[nodiscard]] ExperimentRow experimentRow(const ExperimentReading &reading);

// Experiments as small cards: question, state, goal and day. Arrow keys choose, Delete asks for a draft's deletion.
class ExperimentList : public QListView
{
    Q_OBJECT

public:
    explicit ExperimentList(QWidget *parent = nullptr);

    void setRows(std::vector<ExperimentRow> rows);
    void choose(ExperimentId experiment); // without a signal
    QSize sizeHint() const override { return {300, 300}; }

signals:
    void chosen(ExperimentId experiment);
    void removeWanted(ExperimentId experiment);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TableModel<ExperimentRow> m_rows;
    bool m_isSilent = false;
};

} // namespace yiren
