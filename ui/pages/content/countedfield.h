#pragma once

#include <QWidget>

class QLineEdit;

namespace yiren {

class TextLabel;

// A line to write in, with how many of its characters are used: "9/32", in another tone and with a sign when there are too many. More than
// the limit can be typed: what to leave out is the writer's decision.
class CountedField : public QWidget
{
    Q_OBJECT

public:
    CountedField(qsizetype limit, QWidget *parent);

    void setCaption(const QString &caption, const QString &hint = {});
    void setText(const QString &text);
    QString text() const;
    QLineEdit *field() const { return m_field; }

signals:
    void edited();

private:
    void count();

    qsizetype m_limit;
    TextLabel *m_caption;
    QLineEdit *m_field;
    TextLabel *m_count;
};

} // namespace yiren
