using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PlanPlatform.ThirdPartyApp.Pages;

/// <summary>The only page: connect, see the companies and groups, disconnect.</summary>
internal sealed class IndexModel(Connection connection, PlanPlatformApi api) : PageModel
{
    private const string Away = "PlanPlatform can't be reached, or didn't do what was asked. Try again in a moment.";

    public IReadOnlyList<string>? Groups { get; private set; }

    public IReadOnlyList<Company>? Companies { get; private set; }

    public DateTimeOffset WorksUntil { get; private set; }

    public int TimesRefreshed { get; private set; }

    public bool IsConnected { get; private set; }

    public string? Problem { get; private set; }

    public async Task OnGetAsync(string? problem)
    {
        Problem = problem switch
        {
            null => null,
            "declined" => "You did not give the permission. Nothing was connected.",
            _ => "Connecting did not work. Try again.",
        };
        IsConnected = User.Identity?.IsAuthenticated == true;
        if (IsConnected)
            await ShowAsync();
    }

    public IActionResult OnPostConnect() => Challenge(new AuthenticationProperties { RedirectUri = "/" }, PlanPlatformSignIn.SchemeName);

    public async Task<IActionResult> OnPostDisconnectAsync()
    {
        try
        {
            await connection.EndAsync(HttpContext);
            return RedirectToPage();
        }
        catch (HttpRequestException)
        {
            (Problem, IsConnected) = (Away, true);
            return Page();
        }
    }

    private async Task ShowAsync()
    {
        try
        {
            Groups = await api.GetGroupsAsync(HttpContext);
            Companies = Groups is null ? null : await api.GetCompaniesAsync(HttpContext);
            if (Companies is not null)
                (WorksUntil, TimesRefreshed) = await Connection.StateAsync(HttpContext);
            else
                (Problem, IsConnected) = ("The permission was taken back. Connect again to go on.", false);
        }
        catch (HttpRequestException)
        {
            Problem = Away;
        }
    }
}
