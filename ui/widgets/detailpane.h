#pragma once

#include "widgets/keptfocus.h"

#include <QFrame>
#include <QTimer>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yiren {

class TextLabel;

// The detail of what is chosen, at the right of the page instead of in a dialog: title, words beside it, a scrolled body. Escape closes it.
class DetailPane : public QFrame
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);
    bool hasHeightForWidth() const override { return false; } // it has the height that is left: what doesn't fit is scrolled

    void setTitle(const QString &title, const QString &beside = {});
    QVBoxLayout *body() const { return m_body; }
    void addSection(const QString &title);                   // a small heading in the body
    void addFact(const QString &name, const QString &value); // "微信订单号  4200…"; the value can be copied
    void addText(const QString &text);
    void clear(); // empties the body; the keyboard comes back to the same place of what is filled in now

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();
    void giveKeyboardBack();

    TextLabel *m_title;
    TextLabel *m_beside;
    QPushButton *m_close;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    KeptFocus m_keyboard{nullptr};
    QTimer m_filled;
};

} // namespace yiren
