using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PlanPlatform.Web.Pages;

/// <summary>Ends the session of this browser.</summary>
[Authorize(Session.Optional)]
internal sealed class SignOutModel : PageModel
{
    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(Session.SchemeName);
        return LocalRedirect("/sign-in?notice=signed-out");
    }
}
