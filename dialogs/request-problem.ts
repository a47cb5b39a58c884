import type { Words } from '../cards/words.ts';
import type { ActionId } from '../actions/action.ts';
import type { ActionRequest } from '../store/action-requests.ts';

/** Why a request stands where it stands, in words; null when nothing is in the way. */
export function requestProblem(request: ActionRequest, words: Words): string | null {
  return approvalProblem(request, words) ?? callProblem(request, words);
}

function approvalProblem({ problem, problemDetail, approverName, approvalNote }: ActionRequest, words: Words): string | null {
  const { approvals } = words;
  const texts = approvals.problem;
  if (problem === 'already_under_way') return texts.already_under_way(words.actionNames[problemDetail as ActionId]);
  switch (problem) {
    case 'approval_refused':
      return texts.approval_refused(approverName ?? approvals.somebody, approvalNote ?? '');
    case 'changed_name':
    case 'changed_owner':
      return texts[problem](problemDetail ?? approvals.nobody);
    case 'approval_expired':
    case 'intune_rejected':
    case 'intune_cancelled':
    case 'intune_expired':
    case 'intune_refused':
    case 'changed_serial':
    case 'no_longer_possible':
    case 'cancelled_in_intune':
    case 'never_arrived':
    case 'never_answered':
      return texts[problem];
    default:
      return null;
  }
}

function callProblem(request: ActionRequest, words: Words): string | null {
  const { problem } = words;
  switch (request.problem) {
    case 'sign_in':
      return request.stage === 'sign_in' ? problem.signInWaits().text : problem.signIn().text;
    case 'no_permission':
      return request.asApplication ? problem.noAppPermission().text : problem.noPermission(words.actionRights[request.action as ActionId]).text;
    case 'device_gone':
      return problem.deviceNotFound().text;
    case 'graph_throttled':
    case 'graph_unavailable':
    case 'identity_unavailable':
      return problem.retrying().text;
    case 'gave_up':
      return problem.unavailable().text;
    case 'unclear':
      return problem.unclear().text;
    case 'unclear_once':
      return problem.unclearOnce().text;
    case 'device_failed':
      return problem.deviceFailed().text;
    case 'connector_failed':
      return problem.connectorFailed().text;
    case 'client_failed':
      return problem.clientFailed().text;
    case 'refused':
      return problem.notAccepted(request.problemDetail).text;
    case 'misconfigured':
      return problem.misconfigured().text;
    case 'not_supported':
      return problem.notSupported().text;
    default:
      return null;
  }
}
