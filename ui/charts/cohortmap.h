#pragma once

#include "charts/chart.h"

#include <QPoint>

#include <optional>

namespace yiren {

// One period of one cohort: the share of its persons who are still there.
struct CohortCell {
    double share = 0;
    double low = 0; // its interval
    double high = 0;
    qint64 kept = 0;         // of the cohort's size
    bool inProgress = false; // the period is not over: hatched, not to be compared
    bool hasShare = true;    // false, in progress only: no share is known yet of the whole cohort
};

struct CohortRow {
    QString label; // "2026-02"
    qint64 size = 0;
    std::vector<CohortCell> cells; // period 0, 1, 2 …; a row may end earlier than others
    bool isSmall = false;          // too few persons to compare: grey
};

struct CohortMapData {
    QString subject;  // heads the column of labels: "Month"
    QString period;   // of one column: "month"; said with its number in hover and summary
    QString interval; // "95%"
    std::vector<CohortRow> rows;
};

// A heat map of cohorts: a row each with its size and a triangle of shares. Arrow keys move over cells, Enter or a click chooses one.
// Up to 36 periods: where a cell has no room for its number it is a colour only, and hover and keyboard say it.
class CohortMap : public Chart
{
    Q_OBJECT

public:
    explicit CohortMap(QWidget *parent = nullptr);

    void setData(CohortMapData numbers);
    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int row, int period);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Place {
        int row = 0;
        int period = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };
    int periods() const;
    int rowHeight() const;
    int labelWidth() const;
    QRect cellOf(Place place) const;
    std::optional<Place> placeAt(QPoint point) const;
    const CohortCell *cellAt(Place place) const;
    QString wordsOf(Place place) const;
    void moveTo(Place place);
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, Place place) const;

    CohortMapData m_data;
    Place m_current;
};

} // namespace yiren
