#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace yiren {

// Puts its widgets beside each other and goes on in the next line where there is no room, as words do.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &room) override;

private:
    int place(const QRect &room, bool really) const; // the height that it takes

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace yiren
