#pragma once

namespace yiren::metrics {

// Sizes in device independent pixels, on a grid of 4.
inline constexpr int textSize = 13;
inline constexpr int pageTitleSize = 18;
inline constexpr int cardTitleSize = 14;
inline constexpr int keyFigureSize = 23;
inline constexpr int secondarySize = 12;

inline constexpr int pageMargin = 20;
inline constexpr int gap = 14; // between cards
inline constexpr int cardPaddingX = 16;
inline constexpr int cardPaddingY = 14;
inline constexpr int cardRadius = 12;
inline constexpr int controlRadius = 8;
inline constexpr int rowHeight = 34;
inline constexpr int iconSize = 16;

inline constexpr int sidebarWidth = 196;
inline constexpr int narrowSidebarWidth = 56;
inline constexpr int narrowBelow = 1100; // a window less wide shows the sidebar as icons only
inline constexpr int topBarHeight = 56;
inline constexpr int detailWidth = 360;

} // namespace yiren::metrics
