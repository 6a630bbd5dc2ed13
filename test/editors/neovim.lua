-- What a writer does in Neovim: nvim --headless --clean -c 'luafile neovim.lua' DRAFT
-- Ends with 0 when the wrong figure was shown, put right, and another let stand.
local PATIENCE = 30000

local function wait_for(what, is_so)
  if not vim.wait(PATIENCE, is_so, 20) then error('waited in vain for ' .. what) end
end

local buffer = vim.api.nvim_get_current_buf()
local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end
local function findings() return vim.diagnostic.get(buffer) end

-- Puts the cursor on some words and takes the first action of the menu that fits.
local function act(words, pattern)
  local at = assert(vim.fn.search(words, 'w')) ~= 0
  assert(at, words .. ' is not in the draft')
  local menu
  vim.ui.select = function(items, options, choose)
    menu = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(menu) do
      if title:find(pattern) then return choose(items[index], index) end
    end
    error('no action fits ' .. pattern .. ': ' .. vim.inspect(menu))
  end
  vim.lsp.buf.code_action()
  wait_for('the menu of actions', function() return menu ~= nil end)
end

local ok, fault = pcall(function()
  local id = vim.lsp.start_client({
    name = 'stet',
    cmd = { 'node', os.getenv('STET_SERVER'), '--stdio' },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(buffer, assert(id, 'the server was started'))
  wait_for('findings', function() return #findings() == 2 end)
  io.stdout:write('FINDING ' .. findings()[1].message .. '\n')
  act('671B', '“236B”')
  wait_for('the established value', function() return text():find('has 236B total', 1, true) end)
  wait_for('one finding less', function() return #findings() == 1 end)
  act('37B', 'stand')
  wait_for('the comment', function() return text():find('<!-- stet refuted-figure', 1, true) end)
  wait_for('no finding', function() return #findings() == 0 end)
  vim.cmd('write')
end)
if not ok then
  io.stderr:write('neovim: ' .. tostring(fault) .. '\n' .. text() .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
