#pragma once

#include "orders/order.h"

#include <QComboBox>

#include <optional>

namespace yiren {

// Where listed orders come from: anywhere, or one source. Choosing filters the list.
class SourceChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit SourceChoice(QWidget *parent = nullptr);

    void setSource(std::optional<RecordSource> source); // without a signal

signals:
    void chosen(std::optional<RecordSource> source);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace yiren
