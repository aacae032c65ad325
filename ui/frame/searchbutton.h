#pragma once

#include <QPushButton>

namespace yiren {

// Looks like a field and opens the palette: what can be looked for, and the key that opens it.
class SearchButton : public QPushButton
{
    Q_OBJECT

public:
    explicit SearchButton(QWidget *parent);

    void set(const QString &hint, const QString &keys);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace yiren
