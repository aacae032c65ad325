#pragma once

#include "customers/segment.h"
#include "widgets/popover.h"

#include <QStringList>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// One more condition: field, comparison, value, and how many customers there are with it.
class ConditionPopover : public Popover
{
    Q_OBJECT

public:
    explicit ConditionPopover(QWidget *owner);

    void offer(const QStringList &sources, const QStringList &tags); // that customers have
    // Nothing: what is typed is no value yet.
    std::optional<SegmentCondition> condition() const;
    void choose(SegmentField field);
    void showCount(qint64 customers); // with condition()

signals:
    void changed(); // condition() is another, its count is not known
    void decided(const SegmentCondition &condition);

private:
    void layOut();
    void takeField();
    void offerCodes();
    void tell();
    std::optional<qint64> number() const;
    SegmentField field() const;

    QComboBox *m_field;
    QComboBox *m_operator;
    QLineEdit *m_number;
    QComboBox *m_code;
    QComboBox *m_text;
    TextLabel *m_sentence;
    TextLabel *m_count;
    QPushButton *m_add;
    QStringList m_sources;
    QStringList m_tags;
};

} // namespace yiren
