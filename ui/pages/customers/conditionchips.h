#pragma once

#include "customers/segment.h"

#include <QWidget>

class QPushButton;

namespace yiren {

class FlowLayout;

// The conditions that are on: each a button that takes it off; with two or more, whether all or any of them must hold.
class ConditionChips : public QWidget
{
    Q_OBJECT

public:
    explicit ConditionChips(QWidget *parent = nullptr);

    void show(const SegmentRule &rule); // hidden without conditions

signals:
    void changed(const SegmentRule &rule);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QPushButton *addButton(const char *icon, const QString &text, SegmentRule then);

    SegmentRule m_rule;
    FlowLayout *m_flow;
};

} // namespace yiren
