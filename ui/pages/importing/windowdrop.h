#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace yiren {

// Takes files of this computer that are dropped anywhere on a window.
class WindowDrop : public QObject
{
    Q_OBJECT

public:
    explicit WindowDrop(QWidget &window); // goes with the window

signals:
    void filesDropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace yiren
