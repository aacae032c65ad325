#pragma once

#include <QLineEdit>
#include <QTimer>

namespace yiren {

// A field to search in: a sign in front, a cross that clears it, Escape does too. It speaks when typing pauses and not while an input
// method still composes.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setHint(const QString &hint, const QString &shortcut = {}); // placeholder and accessible name; the shortcut stands at the end

    void setWidths(int least, int most); // as wide as there is room between these
    QSize sizeHint() const override;

signals:
    void searched(const QString &text); // trimmed; 200 ms after the last key, or at once with Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void speak();

    QAction *m_clear;
    QTimer m_pause;
    int m_most = 0; // 0: as wide as any field
    QString m_shortcut;
    QString m_spoken;
    bool m_composing = false;
};

} // namespace yiren
