# The browser's part of the installation by curl: signs in by the authorization code, and opens an institution.
page="$work/page.html"

browse() { # <curl's arguments>
  curl --silent --show-error --location --max-redirs 10 --cookie "$work/cookies" --cookie-jar "$work/cookies" \
    --output "$page" --write-out '%{http_code} %{url_effective}\n' "$@" | tee -a "$work/browser.log"
}

# The address that the page's form is sent to.
form_action() {
  grep -oE '<form[^>]*' "$page" | grep -oE 'action="[^"]*"' | grep -E "${1:-.}" | head -1 | sed 's/^action="//; s/"$//; s/&amp;/\&/g'
}

hidden() { # <name of the field>
  grep -oE "<input[^>]*name=\"$1\"[^>]*" "$page" | grep -oE 'value="[^"]*"' | head -1 | sed 's/^value="//; s/"$//'
}

sign_in_as_operator() {
  . "$work/values"
  local link choice permanent="permanent-Pass-2"
  export CURL_CA_BUNDLE
  test -e "$CURL_CA_BUNDLE" || unset CURL_CA_BUNDLE
  link=$(run operator-link 2>>"$work/browser.log" | grep -oE 'https?://[^ ]+/invitations/[^ ]+' | tail -1)
  [ -n "$link" ] || fail "The file of the operator's invitation has no link"
  browse "$link"
  grep -q 'Accept invitation' "$page" || fail "The operator's invitation does not open"
  browse "$link" --data-urlencode "_csrf=$(hidden _csrf)"
  choice=$(grep -oE 'href="[^"]*request_uri=[^"]*"' "$page" | head -1 | sed 's/^href="//; s/"$//; s/&amp;/\&/g')
  [ -n "$choice" ] || fail "Accepting the invitation does not lead to the choice of a password"
  browse "$choice"
  grep -q 'name="password-new"' "$page" || fail "Keycloak did not ask for a new password"
  browse "$(form_action required-action)" --data-urlencode "password-new=$permanent" --data-urlencode "password-confirm=$permanent"
  run operator-link-used >>"$work/browser.log" 2>&1 || fail "The file of the invitation was not deleted"
  browse "$ALKIMOS_URL/institutions"
  grep -q '<title>Institutions' "$page" || fail "The operator does not see the page Institutions"
  say "signed in as the first platform operator"
}

open_an_institution() {
  browse "$ALKIMOS_URL/institutions" --data-urlencode "_csrf=$(hidden _csrf)" --data-urlencode "name=Northgate University" \
    --data-urlencode "alias=northgate" --data-urlencode "given=Ada" --data-urlencode "family=Admin" --data-urlencode "email=ada@northgate.example"
  grep -q 'Northgate University' "$page" || fail "The institution is not listed"
  for _ in $(seq 60); do
    browse "$ALKIMOS_URL/institutions" >/dev/null
    if grep -A8 'Northgate University' "$page" | grep -q '>Ready<'; then
      say "institution added: its first administrator is a member"
      # Mail is a later step of the page: until then nothing promises one.
      if grep -q 'Send invitation again' "$page"; then
        fail "The page offers a mail that can't be sent"
      fi
      return 0
    fi
    sleep 2
  done
  fail "The institution stays 'Setting up'"
}
