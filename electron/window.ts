import { app, BrowserWindow, nativeTheme, protocol, session, type WebContents } from 'electron';
import { deskAddress, viewerAddress, type BuiltFiles } from './pages/built-files.ts';

/** Must run before Chromium is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ]);
}

/** Everything that any page of this application may not do, set once before the first window. */
export function lockDown(files: BuiltFiles): void {
  const { defaultSession } = session;
  protocol.handle('app', (request) => files.answer(request.url));
  const allowed = (permission: string, origin: string) => permission === 'persistent-storage' && isDesk(origin);
  // Both handlers: with the request handler alone, checks are granted by default.
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowed(permission, details.requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, origin));
  defaultSession.setDevicePermissionHandler(() => false);
  // The page has no business on any network; only main speaks to the registry.
  defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|blob|data|devtools):/.test(details.url) }),
  );
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** The application's one window. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    // Half of a small screen.
    minWidth: 640,
    minHeight: 480,
    title: '심사데스크',
    // Shown at once: Chromium starts what draws beside what loads. The ground of the page, so that nothing flashes in the dark.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#131416' : '#f4f5f6',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium would fetch dictionaries from elsewhere.
      spellcheck: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(deskAddress);
  return window;
}

/** No new windows, no webviews, no way out: the page may open itself again, and the viewer's frame the viewer. */
function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const own = event.isMainFrame ? deskAddress : viewerAddress;
    if (event.url !== own) event.preventDefault();
  });
}

function isDesk(address: string): boolean {
  const { protocol: scheme, host } = new URL(address);
  return scheme === 'app:' && host === 'desk';
}
