#pragma once

#include "autoreply/platformreplies.h"

#include <QWidget>

namespace yiren {

// What is to be done in WeChat's backend, one step after the other, each text with a button that copies it.
class StepList : public QWidget
{
    Q_OBJECT

public:
    StepList(const std::vector<PlatformStep> &steps, QWidget *parent);

signals:
    void copied(const QString &text);
};

} // namespace yiren
