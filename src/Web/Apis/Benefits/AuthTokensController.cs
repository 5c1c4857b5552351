using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>Tokens for the benefits API.</summary>
public sealed class AuthTokensController(IMediator mediator, IMapper mapper) : BenefitsController(mediator, mapper)
{
    /// <summary>Issues a token to an application that names the person whom it serves.</summary>
    [HttpPost("generate-client-auth-token")]
    [AllowAnonymous]
    [Operation("generateClientAuthToken", AnswersWithSecret = true)]
    [ProducesResponseType(typeof(BenefitsEnvelope<GenerateClientAuthTokenResponse>), StatusCodes.Status200OK)]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public Task<IActionResult> Generate([FromBody] GenerateClientAuthTokenRequest request, CancellationToken cancellationToken) =>
        ShowAsync<IssuedToken, GenerateClientAuthTokenResponse>(
            new GenerateClientAuthTokenCommand
            {
                ClientId = request.ClientId,
                ClientSecret = request.ClientSecret,
                Fingerprint = request.Fingerprint,
                User = request.User.Map(Mapper.Map<ClientUser>),
                Domain = DomainHeaderFilter.DomainOf(Request),
            },
            cancellationToken);
}
