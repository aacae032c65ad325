#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace yiren {

class TextLabel;

// A white card with a title line and a body. Without a title the line is not there.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &beside = {}); // `beside` stands fainter after it, as far as there is room
    void addToTitle(QWidget *widget);                                // at the right end of the title line
    QVBoxLayout *body() const { return m_body; }

private:
    QWidget *m_line;
    QHBoxLayout *m_titleLayout;
    TextLabel *m_title;
    TextLabel *m_beside;
    QVBoxLayout *m_body;
};

} // namespace yiren
