using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>Shows and changes an application.</summary>
[Authorize(Session.Required)]
internal sealed class EditApplicationModel(IMediator mediator) : PageModel
{
    /// <summary>The application's id.</summary>
    [FromRoute]
    public string ClientId { get; set; } = "";

    /// <summary>What the person writes.</summary>
    [BindProperty(Name = "")]
    public ApplicationForm Form { get; set; } = new();

    /// <summary>The application as it is.</summary>
    public ApplicationDetails Application { get; private set; } = null!;

    /// <summary>Whether it was just saved.</summary>
    [FromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        Form = ApplicationForm.Of(Application);
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        var fields = Form.ToFields() with { IsConfidential = Application.Fields.IsConfidential };
        var result = await mediator.Send(new ChangeApplicationCommand(ClientId, fields), cancellationToken);
        if (result.IsSuccess)
            return Redirect($"/oauth/applications/{ClientId}?saved=true");
        if (result.Error.Fields.Count == 0)
            return NotFound();

        Response.StatusCode = StatusCodes.Status400BadRequest;
        IsSaved = false;
        Form.ClientId = ClientId;
        Form.Refuse(result.Error);
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GetApplicationQuery(ClientId), cancellationToken);
        if (result.IsSuccess)
            Application = result.Value;
        return result.IsSuccess;
    }
}
