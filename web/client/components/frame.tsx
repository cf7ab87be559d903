import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { arrive } from '../arrival.ts';
import { me } from '../session.ts';
import { SITE_WORDS, STRINGS } from '../strings.ts';
import { BrandMark } from './brand-mark.tsx';
import { SignIn } from './sign-in.tsx';
import { LanguageSwitch, PageLinks, SiteNav } from './site-nav.tsx';

/** Names the page in the browser's tab. */
export const useTitle = (title: string | undefined): void =>
  useLayoutEffect(() => {
    document.title = title ? `${title} · ${STRINGS.title}` : STRINGS.title;
  }, [title]);

interface FrameProps {
  /** The page's name in the browser's tab; none on the front page. */
  readonly title?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What is around every page but the scorecard: the head with the way to everything, and the foot. */
export const Frame = ({ title, class: name = '', children }: FrameProps) => {
  useTitle(title);
  return (
    <div class="site">
      <a class="skip" href="#main">
        {SITE_WORDS.skip}
      </a>
      <header class="site-head">
        <div class="site-bar">
          <a class="brand" href="/">
            <BrandMark />
            <span>{STRINGS.title}</span>
          </a>
          <PageLinks />
          {me.value && <LanguageSwitch />}
          <SignIn />
        </div>
      </header>
      <main id="main" class={`page ${name}`} tabIndex={-1} ref={arrive}>
        {children}
      </main>
      <footer class="page site-foot">
        <SiteNav />
      </footer>
    </div>
  );
};
