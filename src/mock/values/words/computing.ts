export const COMPUTING = {
  files: [
    ['pdf', 'application/pdf'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['csv', 'text/csv'],
    ['txt', 'text/plain'],
    ['json', 'application/json'],
    ['zip', 'application/zip'],
  ],
  userAgents: [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  ],
  browsers: ['Chrome', 'Edge', 'Firefox', 'Safari'],
  systems: ['Android', 'iOS', 'Linux', 'macOS', 'Windows'],
  branches: ['main', 'develop', 'release', 'feature/search', 'fix/login'],
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
} as const;
