#pragma once

#include <QPushButton>

namespace yiren {

// The question mark beside a number: 怎么算的. It opens a card with the formula and what went into it.
class HelpPopover : public QPushButton
{
    Q_OBJECT

public:
    explicit HelpPopover(QWidget *parent = nullptr);

    // What is explained ("实收"), the formula in one line, the counts and the interval in further lines.
    void set(const QString &subject, const QString &formula, const QStringList &lines = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void open();
    void retranslate();

    QString m_subject;
    QString m_formula;
    QStringList m_lines;
};

} // namespace yiren
